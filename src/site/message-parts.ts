/** A message cut at its placeholders, which are shown as such. */
export interface MessagePart {
  text: string;
  placeholder: boolean;
}

/** `满 {{limit}} 周岁` → 满 · limit · 周岁. */
export function splitMessage(message: string): MessagePart[] {
  return message
    .split(/\{\{(\w+)\}\}/)
    .map((text, at) => ({ text, placeholder: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
