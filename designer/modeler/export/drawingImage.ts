import type { FileContent } from '../downloadFile.ts';
import type { Editor } from '../EditorContext.tsx';

/** Points of the picture for one of the drawing: sharp on paper. */
const SCALE = 3;
/** What browsers can draw at once; a larger drawing becomes less sharp. */
const SIDE_MAX = 12_000;

/** The drawing as a picture made of lines. */
export async function drawingSvg({ services }: Editor): Promise<FileContent> {
  const { svg } = await services.modeler.saveSVG();
  return { content: svg, type: 'image/svg+xml' };
}

/** The drawing as a picture made of points on white, to be pasted into a document. */
export async function drawingPng(editor: Editor): Promise<FileContent> {
  const { content, type } = await drawingSvg(editor);
  const url = URL.createObjectURL(new Blob([content], { type }));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    return { content: await pointsOf(picture), type: 'image/png' };
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function pointsOf(picture: HTMLImageElement): Promise<Blob> {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(SCALE, SIDE_MAX / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const paper = canvas.getContext('2d');
  if (paper === null) throw new Error('Expected the browser to draw pictures, but it does not.');
  paper.fillStyle = 'white';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('Expected a picture, but the drawing is too large.'));
      else resolve(blob);
    }, 'image/png');
  });
}
