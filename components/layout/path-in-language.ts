/** The same address in another language, query included. */
export const pathInLanguage = (path: string, locale: string) =>
  path.replace(/^(\/(en|es|eu)(?=[/?]|$))?\/?/, `/${locale}/`).replace(/\/(?=\?|$)/, "");
