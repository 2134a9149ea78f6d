/** The first sentence of what somebody wrote in `lang`, as that language ends its sentences; all of it where it has no end. */
export function firstSentence(text: string, lang: string): string {
  const [first] = new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text.trim());
  return (first?.segment ?? text).trim();
}

/** As many characters as a few lines of a list hold. */
const SHORT = 180;

/** The first sentence, and of a longer one its first whole words. */
export function shortSentence(text: string, lang: string): string {
  const sentence = firstSentence(text, lang);
  if (sentence.length <= SHORT) return sentence;
  const begun = sentence.slice(0, SHORT);
  return `${begun.slice(0, begun.lastIndexOf(" ")).replace(/[\s,;:–-]+$/u, "")}…`;
}
