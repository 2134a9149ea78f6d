/** What is in the way of a form, in the reader's words: the same sentence at the field and in the summary. */
export type FormProblem = {
  name: string;
  text: string;
  /** The file that it is about: its field names it, the summary says it before the sentence. */
  about?: string;
  /** Of several boxes those that are wrong, by what was typed, and what may have been meant. */
  meant?: { typed: string; offered: string[] }[];
};
/** What became of one of several things that a form was about. */
export type DoneLine = { text: string; ok: boolean };
export type FormValues = Record<string, string | string[]>;

/** What a form's action answered. What was typed comes back in `values`; secrets never do. */
export type FormState =
  | { status: "idle" }
  | { status: "invalid"; problems: FormProblem[]; values: FormValues }
  | {
      status: "refused";
      refusal: string;
      text: string;
      values: FormValues;
      /** `isBeside`: opened beside this page, whose form is then sent again. */
      link?: { href: string; text: string; isBeside?: boolean };
      /** What the refusal tells besides its sentence: of a conflict, both versions. */
      details?: Record<string, string>;
    }
  | { status: "failed"; id: string; text: string; values: FormValues }
  /** Sent before and kept while the person signed in afresh: shown again, to be sent once more. */
  | { status: "kept"; text: string; values: FormValues }
  /** Not sent yet: a button changed the form itself, such as by adding a row. */
  | { status: "changed"; values: FormValues }
  | { status: "done"; text?: string; lines?: DoneLine[]; values?: FormValues };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
