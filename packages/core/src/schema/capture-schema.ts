// The shape of what is said about a picture when it is handed in: the query of `POST /v1/captures`.
import { z } from 'zod';
import { SERVICE_ID } from '../purpose.ts';
import { CAPTURE_SOURCES, CAPTURE_THEMES, CAPTURED_DEVICES, CAPTURED_LAYERS, type CaptureFacts, MOST_SCREENS } from '../staff/capture.ts';

export interface CaptureDraft extends Omit<CaptureFacts, 'version'> {
  readonly site: string;
  /** SHA-256 (hex) of the canonical site, of the texts and of the SDK. */
  readonly version: string;
  readonly notice: string;
  readonly sdk: string;
  /** SHA-256 (hex) of the body: what was taken is what comes. */
  readonly picture: string;
}

const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const CaptureSchema: z.ZodType<CaptureDraft> = z.strictObject({
  site: z.string().regex(SERVICE_ID),
  version: digest,
  notice: digest,
  sdk: digest,
  picture: digest,
  locale: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/),
  layer: z.enum(CAPTURED_LAYERS),
  screen: z.coerce.number().int().min(1).max(MOST_SCREENS),
  device: z.enum(CAPTURED_DEVICES),
  theme: z.enum(CAPTURE_THEMES),
  source: z.enum(CAPTURE_SOURCES),
});
