import { type Texts, textsByName } from "#lib/requests/texts-by-name";

/** What travels with a form unseen. */
const UNSEEN =
  /^\$ACTION|Id$|^visibility\.|^(homepage|reference|page|from|version|keys?|stamp|token|query|list|next|step|given|consent|before|seen|section|side|shortcuts|headingsKey|asksWhen|returnTo)$/;

/** What was typed into a form, in its order. */
export const typedIn = (form: FormData): Texts[] =>
  textsByName(form)
    .filter(({ name }) => !UNSEEN.test(name))
    .map(({ name, values }) => ({ name, values: values.filter((value) => value.trim() !== "") }))
    .filter(({ values }) => values.length > 0);
