// The few rules that belong to the page around us: the theme the page asks for.

export const page = `
html[data-assent-theme=dark] assent-root {
  --assent-scheme: dark;
}
html[data-assent-theme=light] assent-root {
  --assent-scheme: light;
}`;
