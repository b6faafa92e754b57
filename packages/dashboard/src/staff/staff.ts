// The pages of the staff, in a file of their own that is loaded when one of them is opened.
import { adoptStaffStyle } from './style/adopt-staff-style.ts';

export { AccessPage } from './access/AccessPage.tsx';
export { ProofsPage } from './proofs/ProofsPage.tsx';
export { RequestsPage } from './requests/RequestsPage.tsx';

adoptStaffStyle(document);
