import type { Scheme } from '../../generated/scheme.ts';
import type { Lang } from '../../i18n/lang.ts';
import { dutyOn } from '../../records/rulebook.ts';
import { findVersion } from '../../regulation/library.ts';
import { citeFrom } from '../reading/citations-beside.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';

/** What a workstation does, in the words of its regulation. */
export interface StationServices {
  services: Array<{ words: string; href: string }>;
  cited: string;
  href: string;
}

/** The name that heads a point's text: 海外知识产权纠纷信息收集与报送。设置… → what stands before the first stop. */
function headOf(text: string): string {
  return text.split(/[。；]|\.(?=\s|$)|;/)[0]?.trim() ?? text;
}

/**
 * The points beside the one that demands a window for enquiries (`enquiry-window`): the list of what workstations are
 * for. Null where the rulebook of the day maps no such duty.
 */
export function stationServices(
  scheme: Scheme,
  { works, asOf }: SiteContent,
  lang: Lang,
  href: Href,
): StationServices | null {
  const duty = dutyOn(scheme, 'enquiry-window', asOf);
  const found = duty && findVersion(works, duty.work, duty.version);
  const parent = duty && found?.provisionsById.get(duty.provision)?.parent;
  if (!duty || !found || !parent) return null;
  const { work, version } = duty;
  const translated = found.translation?.provisions;
  return {
    services: found.regulation.provisions
      .filter((provision) => provision.parent === parent && provision.kind === 'point')
      .map(({ eId, text }) => {
        const words = headOf(lang === 'zh' ? text : (translated?.get(eId)?.text ?? text));
        return {
          words: words.charAt(0).toUpperCase() + words.slice(1),
          href: href.version(lang, work, version, eId),
        };
      }),
    cited: citeFrom(works, { work, version, provision: parent }, null, lang),
    href: href.version(lang, work, version, parent),
  };
}
