import type { Duty, Rulebook } from '../../generated/scheme.ts';
import { hasMessage } from '../../i18n/translate.ts';
import { PROCEDURES, stepsWithout } from '../../records/procedure.ts';
import { defineRule, HOUSES, type Report } from '../rule.ts';

type Unknown = Report<'duty' | 'parameter' | 'step' | 'house'>;

/** A duty means something if a rule checks it, an exit ground rests on it, or it has at least a name for its page. */
function isKnownDuty(
  id: string,
  { exitGrounds = [] }: Rulebook,
  checked: ReadonlySet<string>,
): boolean {
  return (
    checked.has(id) || exitGrounds.some((ground) => ground.id === id) || hasMessage(`duty.${id}`)
  );
}

function isKnownParameter(duty: string, name: string): boolean {
  return hasMessage(`parameter.${duty}.${name}`) || hasMessage(`parameter.${name}`);
}

/** Steps that a procedure is said to go without and never had. */
function unknownSteps(id: string, duty: Duty, at: string): Unknown[] {
  const steps = PROCEDURES[id] ?? [];
  return stepsWithout(duty)
    .filter((name) => !steps.includes(name))
    .map((name) => {
      const data = { duty: id, name, allowed: steps.join(', ') };
      return { message: 'step', at: `${at}/${id}/parameters/without`, data };
    });
}

function unknownIn(rulebook: Rulebook, at: string, checked: ReadonlySet<string>): Unknown[] {
  return Object.entries(rulebook.duties).flatMap(([id, duty]): Unknown[] => {
    const parameters = Object.keys(duty.parameters ?? {})
      .filter((name) => !isKnownParameter(id, name))
      .map((name): Unknown => {
        const data = { duty: id, name };
        return { message: 'parameter', at: `${at}/${id}/parameters`, key: name, data };
      });
    const unknown = [...parameters, ...unknownSteps(id, duty, at)];
    if (isKnownDuty(id, rulebook, checked)) return unknown;
    return [{ message: 'duty', at, key: id, data: { name: id } }, ...unknown];
  });
}

export default defineRule({
  id: 'scheme/known-names',
  scope: 'registry',
  level: 'warning',
  title: {
    zh: '要求、参数和内部规则的名称写对',
    en: 'Duties, parameters and house rules are named right',
  },
  demand: {
    zh: '规则按名称查找制度中的要求、参数和内部规则；名称写错，相应的规则就不起作用，因此须指出。',
    en: 'Rules look up a scheme’s duties, parameters and house rules by name; under a wrong name the rule would be off unseen, so it is pointed out.',
  },
  messages: {
    duty: {
      zh: '没有规则检查要求“{{name}}”，名称可能写错：写错的，相应的规则不起作用。',
      en: 'No rule checks a duty “{{name}}”; if the name is wrong, the rule it was meant for is off.',
      remedy: {
        zh: '对照使用手册“为另一座城市建站”所列的名称；确实没有规则检查的，删去。',
        en: 'Compare the names in the handbook, “A site for another city”; if no rule is to check it, take it out.',
      },
    },
    parameter: {
      zh: '要求“{{duty}}”的参数“{{name}}”没有规则使用，名称可能写错：写错的，数值不起作用。',
      en: 'No rule uses a parameter “{{name}}” of the duty “{{duty}}”; if the name is wrong, the number has no effect.',
      remedy: {
        zh: '对照使用手册“为另一座城市建站”所列的参数名称，例如 years、days、count。',
        en: 'Compare the parameters in the handbook, “A site for another city”, such as years, days, count.',
      },
    },
    step: {
      zh: '要求“{{duty}}”的参数 without 中，“{{name}}”不是这一程序的步骤。',
      en: 'In the parameter without of the duty “{{duty}}” stands “{{name}}”, which is no step of that procedure.',
      remedy: {
        zh: '可写（以空格分隔）：{{allowed}}。',
        en: 'There are, a space between: {{allowed}}.',
      },
    },
    house: {
      zh: '没有名为“{{name}}”的内部规则。',
      en: 'There is no house rule “{{name}}”.',
      remedy: {
        zh: '可写：{{allowed}}。',
        en: 'There are: {{allowed}}.',
      },
    },
  },
  across: 'texts',
  check({ content, checkedDuties }, report) {
    for (const { value: scheme, path } of content.schemes) {
      const unknown = scheme.rulebooks.flatMap((rulebook, at) =>
        unknownIn(rulebook, `/rulebooks/${at}/duties`, checkedDuties),
      );
      const houses: readonly string[] = HOUSES;
      for (const [at, name] of scheme.houseRules.entries())
        if (!houses.includes(name)) {
          const data = { name, allowed: houses.join(', ') };
          unknown.push({ message: 'house', at: `/houseRules/${at}`, data });
        }
      for (const found of unknown) report({ path, record: scheme.id, ...found });
    }
  },
});
