/** What every page needs: a skip button that leaves the address alone, the current step in view on narrow screens, and links to other pages that carry the scenario in the address along. */
export function openPage(): void {
  const main = document.querySelector<HTMLElement>("main");
  document.querySelector(".skip-link")?.addEventListener("click", () => {
    main?.setAttribute("tabindex", "-1");
    main?.focus();
  });
  document.querySelector(".steps [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#observablehq-header a, .next-step")) {
    link.addEventListener("click", () => {
      link.hash = location.hash;
    });
  }
}
