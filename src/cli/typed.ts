/** A name as it is typed at a prompt: in quotes where it holds a space. */
export function typed(name: string): string {
  return name.includes(' ') ? `"${name}"` : name;
}
