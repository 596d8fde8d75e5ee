/** Prisma wants a Date for a `date` column; a civil day has no zone, so it travels as midnight UTC. */
export function toDateColumn(day: string): Date;
export function toDateColumn(day: string | null | undefined): Date | null;
export function toDateColumn(day: string | null | undefined): Date | null {
  return day === null || day === undefined ? null : new Date(`${day}T00:00:00Z`);
}
