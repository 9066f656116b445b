// The floor: the smallest honest client. It prints each line of the log as it comes, and does nothing else. Not TypeScript, so that it is
// what it looks like.
import { WebSocket } from 'ws';

const socket = new WebSocket(process.argv[2], { perMessageDeflate: false });
socket.on('open', () => socket.send(JSON.stringify({ type: 'auth', data: { token: 'token' } })));
socket.on('message', data => {
  const event = JSON.parse(data);
  if (event.type === 'log') process.stdout.write(`${event.data.content}\n`);
  else if (event.type === 'status' && event.data.status === 'success') socket.terminate();
});
