// SPDX-License-Identifier: Apache-2.0
/*
 * Preloaded into pcscd in tests: vpcd listens on all addresses, asks for no password and has no option for either, so
 * every bind to "any address" becomes a bind to the loopback address.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

typedef int (*bind_function)(int, const struct sockaddr *, socklen_t);

int bind(int socket, const struct sockaddr *address, socklen_t length)
{
	/* POSIX's way round the rule that a data pointer is not a function pointer. */
	bind_function next;
	void *symbol = dlsym(RTLD_NEXT, "bind");
	memcpy(&next, &symbol, sizeof next);

	if (address != NULL && address->sa_family == AF_INET && length >= sizeof(struct sockaddr_in)) {
		struct sockaddr_in loopback;
		memcpy(&loopback, address, sizeof loopback);
		loopback.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
		return next(socket, (const struct sockaddr *)&loopback, sizeof loopback);
	}
	if (address != NULL && address->sa_family == AF_INET6 && length >= sizeof(struct sockaddr_in6)) {
		struct sockaddr_in6 loopback;
		memcpy(&loopback, address, sizeof loopback);
		loopback.sin6_addr = in6addr_loopback;
		return next(socket, (const struct sockaddr *)&loopback, sizeof loopback);
	}
	return next(socket, address, length);
}
