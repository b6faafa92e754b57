// French typography: no line may begin with a colon, a question mark or a closing guillemet.
import { type Html, raw } from './html.ts';

/** Makes the spaces of « … », : ; ? ! % and € no-break ones; for HTML without inline scripts. */
export function keepSpaces(text: Html): Html {
  return raw(text.text.replace(/ ([:;?!»%€])/g, '\u00a0$1').replace(/« /g, '«\u00a0'));
}
