/**
 * Leaving at once, from the first byte of the page on: the link that is pressed, or Escape three times, puts the
 * other page in this one's place, so that the way back does not lead here; what was typed is gone with it. A page
 * the browser kept to go back to is asked for anew; another language takes this page's place too. Plain script, as it may not wait for the rest to arrive.
 */
export const exitScript = `(() => {
  const leave = () => {
    const link = document.querySelector("[data-exit]");
    if (!link) return false;
    document.documentElement.hidden = true;
    for (const field of document.querySelectorAll("form")) field.reset();
    location.replace(link.href);
    return true;
  };
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-exit]") && leave()) event.preventDefault();
  }, true);
  let pressed = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") { pressed = []; return; }
    pressed = [...pressed, Date.now()].filter((at) => Date.now() - at < 3000);
    if (pressed.length >= 3) leave();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("action") !== "/language") return;
    event.preventDefault();
    fetch("/language", { method: "post", body: new FormData(form, event.submitter), redirect: "manual" })
      .then(() => location.replace(location.href));
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.querySelector("[data-exit]")) location.reload();
  });
})()`;
