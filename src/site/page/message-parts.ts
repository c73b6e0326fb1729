/** A message cut at its placeholders, which are shown as such. */
export interface MessagePart {
  text: string;
  placeholder: boolean;
}

/** `满 {{limit}} 周岁` → 满 · 66 · 周岁, with what an example has in the placeholder’s place, else its name. */
export function splitMessage(
  message: string,
  example: Readonly<Record<string, string | number>> = {},
): MessagePart[] {
  return message
    .split(/\{\{(\w+)\}\}/)
    .map((text, at) => ({ text, placeholder: at % 2 === 1 }))
    .map((part) =>
      part.placeholder ? { ...part, text: String(example[part.text] ?? part.text) } : part,
    )
    .filter(({ text }) => text !== '');
}
