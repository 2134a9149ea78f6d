/** A key printed on what it presses; readers hear it from aria-keyshortcuts. */
export const KeyCap = ({ of }: { of: string }) => (
  <span aria-hidden="true" className="key">
    {of}
  </span>
);
