type Props = { action: string; label: string; button: string; placeholder?: string; value?: string };

/** One box and one button that lead to a list: a GET, so that the answer has an address. */
export const SearchForm = ({ action, label, button, placeholder, value }: Props) => (
  <search className="w-full max-w-xl">
    <form action={action} className="search">
      <input type="search" name="q" aria-label={label} placeholder={placeholder} defaultValue={value} />
      <button type="submit" className="btn">
        {button}
      </button>
    </form>
  </search>
);
