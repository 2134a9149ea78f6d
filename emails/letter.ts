/** An email in words, before it is drawn as HTML or written as text. */
export type Letter = {
  locale: "en" | "es" | "eu";
  cluster: string;
  subject: string;
  preview: string;
  heading: string;
  /** Of the application that the email is about, or empty: it is never broken over two lines. */
  reference: string;
  hello: string;
  paragraphs: string[];
  /** What a person wrote, set apart from our words. */
  quote?: { label: string; text: string };
  button?: { label: string; href: string; note: string; copy: string };
  /** `strong`: by when, or when. */
  facts: { label: string; value: string; strong: boolean }[];
  reason: string;
  answer: string;
  /** Under everything else: how to get fewer of such mails. */
  links: { label: string; href: string }[];
  oneClickStop?: string;
  /** The page of ours on which its reader chooses, where no one request stops it. */
  choice?: string;
};
