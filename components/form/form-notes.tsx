"use client";
import { createContext, type ReactNode } from "react";

type Notes = {
  /** The page was opened again because the portal was updated. */
  updated: string;
  /** The portal gave no answer. */
  unreached: string;
  /** The browser is online again after that. */
  reconnected: string;
  /** A date or a time was typed in part; `{label}` is that of its field. */
  unreadDate: string;
  /** What parts the thousands of a number. */
  thousands: string;
};
export const FormNotesContext = createContext<Notes>({ updated: "", unreached: "", reconnected: "", unreadDate: "", thousands: "" });

/** Gives every form of the page what only the browser finds out, in words and numbers of the reader's language, which the server has. */
export const FormNotes = ({ notes, children }: { notes: Notes; children: ReactNode }) => (
  <FormNotesContext value={notes}>{children}</FormNotesContext>
);
