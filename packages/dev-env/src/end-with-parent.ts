// Loaded before a service that runs in a process of its own: should the program that started it be killed,
// the service ends too, instead of keeping its port and its connections.
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
