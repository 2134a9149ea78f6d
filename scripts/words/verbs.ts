import type { Language } from "./glossary.ts";

const ENGLISH = `accept add agree answer approve ask assign become block bring cancel change choose clear close compare confirm continue copy create decide declare
  decline delete deliver discard do download edit end filter find follow give go help hide invite issue keep leave load make manage mark merge move open
  check import propose publish read refuse register reinstate reload remind remove reopen replace report request reset restore return save search see send show sign snooze start stop
  submit suspend switch take try turn unblock undo upload use view vote withdraw write`;

const BASQUE = `abalatu adierazi aldatu alderatu amaitu aplikatu argitaratu aukeratu bateratu baztertu begiratu berretsi berrezarri berritu bidali bilatu blokeatu
  bozkatu deitu deskargatu desegin desblokeatu desgaitu editatu egiaztatu egin ekarri eman entregatu erabaki erabili erakutsi erantzun erregistratu erretiratu
  esleitu eskatu eten ezabatu ezetsi ezkutatu gaitu garbitu gehitu gogorarazi gonbidatu gorde hasi hartu hautatu idatzi igo ikusi inportatu iragazi irakurri ireki itxi
  itzuli izendatu jaitsi jarraitu joan kargatu kendu kopiatu kudeatu laguntzeko lagundu mantendu markatu onartu ordeztu pasatu proposatu
  saiatu salatu sartu sinatu sortu utzi zuzendu`;

const wordsOf = (list: string) => new Set(list.trim().split(/\s+/));
const english = wordsOf(ENGLISH);
const basque = wordsOf(BASQUE);

const BEGINS: Record<Language, (first: string, second: string) => boolean> = {
  en: (first, second) => english.has(first) || (first === "do" && second === "not"),
  es: (first, second) => /^\p{L}*[aeií]r(me|se|lo|la|los|las)?$/u.test(first === "no" ? second : first),
  eu: (first, second) => basque.has(first === "ez" ? second : first),
};
const ANSWER = /^(yes|sí|bai), /;

/** Whether what is written on a button says first what it does; a “Yes,” before it is heard as part of the question. */
export function beginsWithVerb(language: Language, text: string): boolean {
  const [first = "", second = ""] = text
    .toLocaleLowerCase(language)
    .replace(ANSWER, "")
    .split(/[^\p{L}]+/u);
  return BEGINS[language](first, second);
}
