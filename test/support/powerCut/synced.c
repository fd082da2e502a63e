/*
 * LD_PRELOAD: keeps beside a folder what POSIX promises of it after the power went: the bytes of each file as of its last sync,
 * and the folder's names as of the folder's last sync. SYNC_OF is the folder, SYNC_TO where copies go:
 *   bytes-<file>   the bytes of a file; <file> is its inode and the instant of its birth, so that a new name or a reused inode is told apart
 *   names          a line "<file> <name>" for each name in the folder
 * A copy takes its name only once it is whole. Folders inside the folder are left out.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int identify(int at, const char *name, char *file, size_t size) {
  struct statx found;
  if (statx(at, name, *name ? AT_SYMLINK_NOFOLLOW : AT_EMPTY_PATH, STATX_BASIC_STATS | STATX_BTIME, &found)) return -1;
  if (!S_ISREG(found.stx_mode)) return -1;
  return snprintf(file, size, "%llu-%llu", (unsigned long long)found.stx_ino,
                  (unsigned long long)found.stx_btime.tv_sec * 1000000000ULL + found.stx_btime.tv_nsec);
}

static void place(const char *unfinished, const char *folder, const char *name) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  if (rename(unfinished, path)) abort();
}

/* Reads through the descriptor that was synced: closing another one would drop SQLite's locks on the file. */
static void keep_bytes(int fd, const char *path, const char *to) {
  char file[64], name[80], unfinished[PATH_MAX], buffer[65536];
  if (identify(fd, "", file, sizeof file) < 0) return;
  int is_readable = (fcntl(fd, F_GETFL) & O_ACCMODE) != O_WRONLY;
  int in = is_readable ? fd : open(path, O_RDONLY | O_CLOEXEC);
  if (in < 0) return;
  snprintf(unfinished, sizeof unfinished, "%s/unfinished-%ld", to, (long)syscall(SYS_gettid));
  int out = open(unfinished, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644);
  if (out < 0) abort();
  ssize_t length;
  for (off_t at = 0; (length = pread(in, buffer, sizeof buffer, at)) > 0; at += length)
    if (write(out, buffer, length) != length) abort();
  close(out);
  if (!is_readable) close(in);
  snprintf(name, sizeof name, "bytes-%s", file);
  place(unfinished, to, name);
}

static void keep_names(const char *folder, const char *to) {
  char file[64], unfinished[PATH_MAX];
  snprintf(unfinished, sizeof unfinished, "%s/unfinished-%ld", to, (long)syscall(SYS_gettid));
  DIR *names = opendir(folder);
  FILE *out = fopen(unfinished, "we");
  if (!names || !out) abort();
  for (struct dirent *entry; (entry = readdir(names));)
    if (identify(dirfd(names), entry->d_name, file, sizeof file) >= 0) fprintf(out, "%s %s\n", file, entry->d_name);
  closedir(names);
  fclose(out);
  place(unfinished, to, "names");
}

static void keep(int fd) {
  const char *folder = getenv("SYNC_OF"), *to = getenv("SYNC_TO");
  if (!folder || !to) return;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  size_t under = strlen(folder);
  if (strncmp(path, folder, under)) return;
  if (!path[under]) keep_names(folder, to);
  else if (path[under] == '/' && !strchr(path + under + 1, '/')) keep_bytes(fd, path, to);
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (!result) keep(fd);
  return result;
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (!result) keep(fd);
  return result;
}
