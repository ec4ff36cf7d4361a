import { z } from 'zod';

// zod would otherwise probe for eval, which the content security policy forbids and the console would report.
z.config({ jitless: true });
