import { foldText } from './foldText.ts';

const COMMUNE_WORDS = /(?<commune>(?:xa|phuong|dac khu|thi tran) .+)$/u;
/** What may follow the name of a commune in an address without a comma. */
const AFTER = String.raw`(?=$|\s*[^\p{L}\p{N}\s]|\s+(?:tinh|thanh pho|tp)(?:$|[^\p{L}]))`;

/**
 * Whether an address names the commune of this authority ("Ủy ban nhân dân xã Bình An"), in any
 * spelling of marks and letters; never for an authority that is not a commune's. Pure.
 */
export function namesCommune(address: string, authorityName: string): boolean {
  const commune = COMMUNE_WORDS.exec(foldText(authorityName))?.groups?.['commune'];
  if (commune === undefined) return false;
  const name = commune.trim().replaceAll(/[^\p{L}\p{N}]+/gu, String.raw`[^\p{L}\p{N}]+`);
  return new RegExp(String.raw`(?:^|[^\p{L}\p{N}])${name}${AFTER}`, 'u').test(foldText(address));
}
