import type { ComplaintPatch } from './complaint.ts';
import { complaintFields } from './complaint.ts';

/** How a field of a complaint is named among those of its customer: who changed it, and two values that met. */
export const fieldOfComplaint = (id: string, field: keyof ComplaintPatch): string => `complaint:${id}:${field}`;

/** The complaint and the field; null for a field of the customer itself. */
export function complaintFieldOf(name: string): { id: string; field: keyof ComplaintPatch } | null {
  const [, id, field] = /^complaint:(.+):(\w+)$/.exec(name) ?? [];
  if (!id || !field || !Object.hasOwn(complaintFields.shape, field)) return null;
  return { id, field: field as keyof ComplaintPatch };
}
