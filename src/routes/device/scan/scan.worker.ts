// The worker that reads QR codes where the browser cannot.
import jsQR from 'jsqr';

addEventListener('message', ({ data, ports }: MessageEvent<ImageData>) => {
	ports[0]?.postMessage(jsQR(data.data, data.width, data.height)?.data ?? null);
});
