// The few rules that belong to the page around us: the theme the page asks for, and nothing of ours on paper.

export const page = `
html[data-assent-theme=dark] assent-root {
  color-scheme: dark;
}
html[data-assent-theme=light] assent-root {
  color-scheme: light;
}
@media print {
  assent-root {
    display: none;
  }
}`;
