/** The first sentence of what somebody wrote in `lang`, as that language ends its sentences; all of it where it has no end. */
export function firstSentence(text: string, lang: string): string {
  const [first] = new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text.trim());
  return (first?.segment ?? text).trim();
}
