// On paper: what is told, without what is pressed. Adopted last, so that no other sheet brings back what it hides.
export const print = `
@media print {
  body { background: none; }
  .bar nav, .bar button, .tabs, .ranges, .menu, .pictures, .definition, .drawer:not([open]), .skip, .sample a, .filters .chip span, .chart .version-marks { display: none; }
  .panel, .cards, .cards article, .group, .versions > li { break-inside: avoid; }
  main:not(.door), .bar { padding-inline: 0; }
  a { color: inherit; text-decoration: none; }
  @page { margin: 14mm; }
}
`;
