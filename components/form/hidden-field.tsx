/** A value that travels with the form. */
export const HiddenField = ({ name, value }: { name: string; value: string | number }) => <input type="hidden" name={name} value={value} />;
