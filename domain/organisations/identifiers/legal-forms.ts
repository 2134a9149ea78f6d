/** Forms of company and association of Europe, as the letters and digits of their abbreviations or as words. Source: gleif.org, ISO 20275, the common ones. */
const FORMS = new Set(
  (
    "sl sa slu sau sll sal slp sc scoop sccl scl koop aie ute cb sociedad limitada anonima laboral cooperativa unipersonal slne " +
    "ltd limited plc llp llc inc corp corporation company cic cio gmbh ag kg kgaa ug gbr ohg ev eg mbh ggmbh gag se sarl sas sasu eurl snc scop gie ei " +
    "spa srl scarl scrl srls scpa soc bv nv vof cv vzw asbl bvba sprl sprlu ab oy oyj ry as asa aps ivs ks kft zrt nyrt doo dd jdoo zoo spzoo sro " +
    "ood eood ad ead sia uab oue ou sarlau lda unipessoal ltda epe ike epe oe ae vvi og kb hb"
  ).split(" "),
);
/** Forms that are written as several letters or words: they leave as one. */
const WRITTEN: [RegExp, string][] = [
  [/\bsociedad (?:de responsabilidad )?limitada(?: unipersonal| laboral| profesional| nueva empresa)?\b/g, " "],
  [/\bsociedad anonima(?: unipersonal| laboral)?\b/g, " "],
  [/\bsociedad cooperativa(?: limitada)?\b/g, " "],
  [/\bs ?coop(?:erativa)?\b|\bs ?koop\b|\bkoop ?elk(?:artea)?\b/g, " "],
  [/\bsp z o ?o\b|\bspolka z o ?o\b|\bs ?r ?o\b|\bv v i\b|\be ?v\b|\be v\b/g, " "],
  [/\bgesellschaft mit beschrankter haftung\b|\bgmbh(?: und)? co(?: kg)?\b|\b& co\b|\bco kg\b/g, " "],
];

/** Single letters that was with points between them are one word again: s.l. → sl. */
const joinLetters = (text: string) =>
  text.replace(/\b(?:\p{L} ){1,4}\p{L}\b/gu, (letters) => {
    const joined = letters.replaceAll(" ", "");
    return FORMS.has(joined) ? joined : letters;
  });

/** The words of a name without the form of its company, wherever that is; all of them where nothing else is left. */
export function withoutLegalForms(words: string): string[] {
  const text = joinLetters(WRITTEN.reduce((rest, [form, by]) => rest.replace(form, by), words));
  const kept = text.split(" ").filter((word, at) => word && !(FORMS.has(word) && (at > 0 || word.length > 3)));
  return kept.length > 0 ? kept : words.split(" ").filter(Boolean);
}
