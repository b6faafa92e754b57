// The services that measure without consent where the visitor is, and may be objected to.
import type { Model, ServiceTexts } from './model.ts';

/** They stand in a group of their own: not needed for the page to work, and not asked about (law §5, A9). */
export const exemptOf = ({ panel }: Pick<Model, 'panel'>): ServiceTexts[] => panel.services.filter(service => service.exempt);
