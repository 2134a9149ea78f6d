"use client";
import { createContext, type ReactNode } from "react";

type Notes = {
  /** The page was opened again because the portal was updated. */
  updated: string;
  /** The portal gave no answer. */
  unreached: string;
};
export const FormNotesContext = createContext<Notes>({ updated: "", unreached: "" });

/** Gives every form of the page what only the browser finds out, in words that the server has in the reader's language. */
export const FormNotes = ({ notes, children }: { notes: Notes; children: ReactNode }) => (
  <FormNotesContext value={notes}>{children}</FormNotesContext>
);
