/** A commit message in which the lines that git leaves out, and all below the scissors, are blank: places stay what they are. */
export function withoutGitComments(text: string): string {
  const scissors = text.search(/^# -+ >8 -+/m);
  const kept = scissors < 0 ? text : text.slice(0, scissors) + blank(text.slice(scissors));
  return kept.replace(/^#[^\r\n]*/gm, blank);
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
