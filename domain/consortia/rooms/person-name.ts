/** What a person is called; null where nobody of that id has a name any more. */
export const personName = ({ firstName, lastName }: { firstName: string | null; lastName: string | null }) =>
  [firstName, lastName].filter(Boolean).join(" ") || null;
