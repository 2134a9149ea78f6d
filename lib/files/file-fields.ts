const FILE = /^([\w-]{1,60})-file$/;

/** The names of a question's fields in a form of files, which are their ids too: the file, and the words that say what it shows. */
export const fileField = (question: string) => `${question}-file`;
export const altField = (question: string) => `${question}-alt`;
/** The question to which a file belongs, by the name of its field. */
export const questionOf = (field: string): string | undefined => FILE.exec(field)?.[1];
/** Both names, for the form. */
export const fileNames = (question: string) => ({ file: fileField(question), alt: altField(question) });
