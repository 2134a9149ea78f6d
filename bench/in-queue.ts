/** Runs in the page: takes the time from a deciding key to the next row with the focus, and counts how often the focus is nowhere. */
export function watch() {
  const bench = { times: [] as number[], lost: 0 };
  Object.assign(window, { queueBench: bench });
  const did = () => document.querySelector<HTMLElement>("[data-did]")?.dataset.did ?? "";
  const focusedRow = () => document.activeElement?.closest<HTMLElement>("tr[data-row]")?.dataset.row;
  let [started, before, nowhere] = [0, "", false];
  document.addEventListener(
    "keydown",
    ({ key, ctrlKey }) => {
      if (key !== "a" && !(key === "Enter" && ctrlKey)) return;
      [started, before] = [performance.now(), did()];
    },
    true,
  );
  const look = () => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (isNowhere && !nowhere) bench.lost += 1;
    nowhere = isNowhere;
    const open = document.querySelector<HTMLElement>("[data-panel]")?.dataset.panel;
    const isReady = open ? focusedRow() === open : !isNowhere;
    if (started > 0 && did() !== before && isReady) {
      bench.times.push(performance.now() - started);
      started = 0;
    }
  };
  const frame = () => {
    look();
    requestAnimationFrame(frame);
  };
  frame();
  setInterval(look, 4);
}
