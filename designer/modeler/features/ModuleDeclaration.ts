import type { BaseViewerOptions } from 'bpmn-js/lib/BaseViewer';

/** What a feature adds to the drawing tool: services by name, those of `__init__` made at once. */
export type ModuleDeclaration = NonNullable<BaseViewerOptions['additionalModules']>[number];
