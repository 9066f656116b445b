// A Node process that does nothing but to make one request.
import http from 'node:http';

http.get(process.argv[2], response => response.resume());
