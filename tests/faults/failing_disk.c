/* A disk that fails on demand: loaded before libc (LD_PRELOAD) into one process of the fault tests.
 *
 * Every call that changes something under FAILING_DISK_FOLDER is counted. The process under test
 * says in a small shared file (FAILING_DISK_ORDERS, `struct orders`) which call is to fail and how;
 * nothing fails until it is armed, and nothing outside the folder is ever touched.
 *
 *   cc -shared -fPIC -O2 -o failing_disk.so failing_disk.c -ldl
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITES = 1, SYNCS = 2, NAMES = 4, REMOVALS = 8, SIZES = 16 };

struct orders {
    volatile int armed;       /* 0: only look on */
    volatile int which;       /* the kinds of calls that count and may fail, of the enum above */
    volatile int at;          /* the call that fails, counted from 1; 0: none, only count */
    volatile int error;       /* errno; 0: the process is killed instead */
    volatile int keep;        /* bytes of a failing write that reach the file; -1: none */
    volatile int stays;       /* whether every later call that counts fails as well */
    volatile int silent;      /* a short write that says so: no error, only fewer bytes */
    volatile int seen;        /* out: calls counted since it was armed */
    volatile int failed;      /* out: calls that failed */
};

static struct orders *orders;
static char folder[PATH_MAX];
static size_t folder_length;
static char watched[65536]; /* by descriptor: whether its file lies under the folder */

#define REAL(name) ((typeof(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    const char *where = getenv("FAILING_DISK_FOLDER"), *file = getenv("FAILING_DISK_ORDERS");
    if (!where || !file) return;
    int descriptor = REAL(open)(file, O_RDWR);
    if (descriptor < 0) return;
    void *shared = mmap(NULL, sizeof *orders, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    close(descriptor);
    if (shared == MAP_FAILED) return;
    folder_length = strlen(where);
    memcpy(folder, where, folder_length + 1);
    orders = shared;
}

static int under(const char *path) {
    return orders && path && strncmp(path, folder, folder_length) == 0;
}

static int ours(int descriptor);

/* The same for a path that may be told from an open folder on, as whole trees are removed. */
static int under_from(int from, const char *path) {
    return under(path) || (path && path[0] != '/' && ours(from));
}

static int ours(int descriptor) {
    return orders && descriptor >= 0 && descriptor < (int)sizeof watched && watched[descriptor];
}

/* Whether this call is the one: counts it, and sets errno where it fails. */
static int fails(int kind) {
    if (!orders->armed || !(orders->which & kind)) return 0;
    int number = ++orders->seen;
    if (!orders->at || number < orders->at || (number > orders->at && !orders->stays)) return 0;
    orders->failed++;
    if (orders->silent) return 1;
    if (!orders->error && (kind != WRITES || orders->keep < 0)) kill(getpid(), SIGKILL);
    errno = orders->error;
    return 1;
}

/* What is left of a failing write: some bytes reach the file, then the error, the end or silence. */
static ssize_t torn(int descriptor, const void *bytes, size_t count, off64_t at, int placed) {
    ssize_t written = 0;
    if (orders->keep >= 0) {
        size_t kept = (size_t)orders->keep < count ? (size_t)orders->keep : count;
        if (orders->silent && kept == 0) kept = 1; /* "0 bytes" would be no short write */
        written = placed ? REAL(pwrite64)(descriptor, bytes, kept, at)
                         : REAL(write)(descriptor, bytes, kept);
    }
    if (orders->silent) return written;
    if (!orders->error) kill(getpid(), SIGKILL);
    errno = orders->error;
    return -1;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (ours(descriptor) && fails(WRITES)) return torn(descriptor, bytes, count, 0, 0);
    return REAL(write)(descriptor, bytes, count);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at) {
    if (ours(descriptor) && fails(WRITES)) return torn(descriptor, bytes, count, at, 1);
    return REAL(pwrite64)(descriptor, bytes, count, at);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at) {
    return pwrite64(descriptor, bytes, count, at);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    if (ours(descriptor) && fails(WRITES))
        return count ? torn(descriptor, parts[0].iov_base, parts[0].iov_len, 0, 0) : -1;
    return REAL(writev)(descriptor, parts, count);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t at) {
    if (ours(descriptor) && fails(WRITES))
        return count ? torn(descriptor, parts[0].iov_base, parts[0].iov_len, at, 1) : -1;
    return REAL(pwritev)(descriptor, parts, count, at);
}

int fsync(int descriptor) {
    return ours(descriptor) && fails(SYNCS) ? -1 : REAL(fsync)(descriptor);
}

int fdatasync(int descriptor) {
    return ours(descriptor) && fails(SYNCS) ? -1 : REAL(fdatasync)(descriptor);
}

int ftruncate64(int descriptor, off64_t length) {
    return ours(descriptor) && fails(SIZES) ? -1 : REAL(ftruncate64)(descriptor, length);
}

int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }

int fallocate64(int descriptor, int mode, off64_t at, off64_t length) {
    return ours(descriptor) && fails(SIZES) ? -1 : REAL(fallocate64)(descriptor, mode, at, length);
}

static int opened(int descriptor, int mine) {
    if (descriptor >= 0 && descriptor < (int)sizeof watched) watched[descriptor] = (char)mine;
    return descriptor;
}

#define MODE_OF(flags)                                            \
    mode_t mode = 0;                                              \
    if ((flags) & (O_CREAT | __O_TMPFILE)) {                      \
        va_list more;                                             \
        va_start(more, flags);                                    \
        mode = va_arg(more, mode_t);                              \
        va_end(more);                                             \
    }

static int refused(const char *path, int flags) {
    struct stat there;
    return under(path) && (flags & O_CREAT) && stat(path, &there) != 0 && fails(NAMES);
}

int open64(const char *path, int flags, ...) {
    MODE_OF(flags)
    return refused(path, flags) ? -1 : opened(REAL(open64)(path, flags, mode), under(path));
}

int open(const char *path, int flags, ...) {
    MODE_OF(flags)
    return refused(path, flags) ? -1 : opened(REAL(open)(path, flags, mode), under(path));
}

int openat64(int from, const char *path, int flags, ...) {
    MODE_OF(flags)
    if (refused(path, flags)) return -1;
    int mine = under_from(from, path);
    return opened(REAL(openat64)(from, path, flags, mode), mine);
}

int openat(int from, const char *path, int flags, ...) {
    MODE_OF(flags)
    if (refused(path, flags)) return -1;
    int mine = under_from(from, path);
    return opened(REAL(openat)(from, path, flags, mode), mine);
}

int close(int descriptor) {
    if (descriptor >= 0 && descriptor < (int)sizeof watched) watched[descriptor] = 0;
    return REAL(close)(descriptor);
}

int rename(const char *from, const char *to) {
    return (under(from) || under(to)) && fails(NAMES) ? -1 : REAL(rename)(from, to);
}

int renameat(int from, const char *old, int to, const char *new) {
    return (under(old) || under(new)) && fails(NAMES) ? -1 : REAL(renameat)(from, old, to, new);
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    return (under(old) || under(new)) && fails(NAMES)
               ? -1 : REAL(renameat2)(from, old, to, new, flags);
}

int link(const char *from, const char *to) {
    return under(to) && fails(NAMES) ? -1 : REAL(link)(from, to);
}

int mkdir(const char *path, mode_t mode) {
    return under(path) && fails(NAMES) ? -1 : REAL(mkdir)(path, mode);
}

int mkdirat(int from, const char *path, mode_t mode) {
    return under(path) && fails(NAMES) ? -1 : REAL(mkdirat)(from, path, mode);
}

int unlink(const char *path) {
    return under(path) && fails(REMOVALS) ? -1 : REAL(unlink)(path);
}

int unlinkat(int from, const char *path, int flags) {
    return under_from(from, path) && fails(REMOVALS) ? -1 : REAL(unlinkat)(from, path, flags);
}

int rmdir(const char *path) {
    return under(path) && fails(REMOVALS) ? -1 : REAL(rmdir)(path);
}
