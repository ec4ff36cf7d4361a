// The engine's own words for what is wrong with a statement, where it wraps them in JSON.
import { z } from 'zod';

const wrapped = z.object({ exception_type: z.string(), exception_message: z.string() });

function unwrap(message: string): string {
	try {
		const { exception_type: type, exception_message: said } = wrapped.parse(JSON.parse(message));
		return `${type} Error: ${said}`;
	} catch {
		return message;
	}
}

/** An error that says in plain words what the engine said: parser errors arrive as JSON, others as text. */
export function readableFault(fault: unknown): Error {
	return new Error(unwrap(fault instanceof Error ? fault.message : String(fault)), { cause: fault });
}
