import { basisKey, type SelfCheckSource } from '../../forms/self-check.ts';
import { APPLICANT_RULES } from '../../forms/applicant-rules.ts';
import type { Form } from '../../generated/form.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { findVersion, type LibraryWork } from '../../regulation/library.ts';
import type { Href } from '../page/href.ts';

type Rulebook = Scheme['rulebooks'][number];

/** The duties that the form's rules go by, and what they rest on. */
function dutiesFor(form: Form): Set<string> {
  const told = new Set(form.selfCheck?.rules.map(({ rule }) => rule));
  const rules = APPLICANT_RULES.filter(({ id }) => told.has(id));
  const own = rules.flatMap(({ duty, alsoDuties }) => [...(duty ? [duty] : []), ...alsoDuties]);
  return new Set(own);
}

function citedBy(rulebook: Rulebook, works: readonly LibraryWork[], href: Href) {
  const { work, version, duties } = rulebook;
  const found = findVersion(works, work, version);
  const title = works.find(({ id }) => id === work)?.title;
  return Object.values(duties).flatMap(({ provision }) => {
    const place = found && citeProvision(found.regulation, provision);
    if (!place || !title) return [];
    const citation = { zh: `《${title.zh}》${place.zh}`, en: `${title.en}, ${place.en}` };
    const url = {
      zh: href.version('zh', work, version, provision),
      en: href.version('en', work, version, provision),
    };
    return [[basisKey({ work, version, provision }), { citation, url }] as const];
  });
}

/** Of calls only their window; nothing else of the scheme's history leaves. */
function callsOf({ history }: Scheme): Scheme['history'] {
  return history.flatMap((event) => {
    if (event.type !== 'called') return [];
    const { id, type, on, recordedOn, title, window } = event;
    return [{ id, type, on, recordedOn, title, ...(window && { window }) } as typeof event];
  });
}

/** Of a scheme only what rules ask it for: what is added to it later does not leave of itself. */
function schemeFor(scheme: Scheme, rulebooks: Rulebook[]): Scheme {
  const { schemaVersion, id, kind, name, houseRules } = scheme;
  return {
    schemaVersion,
    id,
    kind,
    name,
    houseRules,
    rulebooks,
    history: callsOf(scheme),
  } as Scheme;
}

/** `/data/self-check/<form>.json`: the part of the scheme that the form's rules go by; null where it tells none. */
export function selfCheckData(
  form: Form,
  schemes: readonly Scheme[],
  works: readonly LibraryWork[],
  href: Href,
): SelfCheckSource | null {
  const scheme = schemes.find(({ id }) => id === form.scheme);
  if (!form.selfCheck || !scheme) return null;
  const duties = dutiesFor(form);
  const rulebooks = scheme.rulebooks.map((rulebook) => ({
    ...rulebook,
    duties: Object.fromEntries(
      Object.entries(rulebook.duties).flatMap(([id, { interpretation: _, ...duty }]) =>
        duties.has(id) ? [[id, duty]] : [],
      ),
    ),
  }));
  const bases = rulebooks.flatMap((rulebook) => citedBy(rulebook, works, href));
  return {
    scheme: schemeFor(scheme, rulebooks),
    bases: Object.fromEntries(bases),
  };
}
