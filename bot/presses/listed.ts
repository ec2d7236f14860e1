/** What a people picker or a person lists. Where semicolons or lines divide, a comma belongs to a title. */
export function listed(text = ''): string[] {
  return text
    .split(/[;\n]/.test(text) ? /[;\n]/ : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
