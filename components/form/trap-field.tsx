/** A field that people never see and simple robots fill in; `label` tells the few who meet it to leave it empty. */
export const TrapField = ({ label }: { label: string }) => (
  <div className="trap" aria-hidden="true">
    <label htmlFor="homepage">{label}</label>
    <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
  </div>
);
