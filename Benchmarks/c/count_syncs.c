// Preloaded into a program: counts its fdatasync and fsync calls, and writes down the SQL that it steps through.
// SYNC_COUNT=FILE: the count, rewritten at each call. SQL_TRACE=FILE: one statement a line, blanks folded.
#define _GNU_SOURCE
#include <ctype.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_long syncs;

static void count(void) {
  static int file = -2;
  if (file == -2) {
    const char *path = getenv("SYNC_COUNT");
    file = path ? open(path, O_CREAT | O_WRONLY | O_TRUNC, 0600) : -1;
  }
  char text[32];
  int length = snprintf(text, sizeof text, "%20ld\n", atomic_fetch_add(&syncs, 1) + 1);
  if (file >= 0 && pwrite(file, text, length, 0) < 0) abort();
}

int fdatasync(int file) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  count();
  return real(file);
}

int fsync(int file) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  count();
  return real(file);
}

static int traced(unsigned kind, void *context, void *statement, void *text) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  static FILE *file;
  (void)kind, (void)context, (void)text;
  const char *sql = sqlite3_sql(statement);
  if (!sql) return 0;
  pthread_mutex_lock(&lock);
  if (!file) file = fopen(getenv("SQL_TRACE"), "w");
  if (file) {
    int blank = 0;
    for (; *sql; sql++) {
      if (isspace((unsigned char)*sql)) { blank = 1; continue; }
      if (blank) fputc(' ', file);
      blank = 0;
      fputc(*sql, file);
    }
    fputc('\n', file);
    fflush(file);
  }
  pthread_mutex_unlock(&lock);
  return 0;
}

int sqlite3_open_v2(const char *path, sqlite3 **db, int flags, const char *vfs) {
  static int (*real)(const char *, sqlite3 **, int, const char *);
  if (!real) real = (int (*)(const char *, sqlite3 **, int, const char *))dlsym(RTLD_NEXT, "sqlite3_open_v2");
  int status = real(path, db, flags, vfs);
  if (status == SQLITE_OK && getenv("SQL_TRACE")) sqlite3_trace_v2(*db, SQLITE_TRACE_STMT, traced, NULL);
  return status;
}
