// How many durable appends a second this disk gives: 4,096 bytes written, fdatasync, again.
// Usage: sync_rate FOLDER SECONDS
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count != 3) return 2;
  char path[4096], page[4096];
  snprintf(path, sizeof path, "%s/sync_rate.tmp", words[1]);
  memset(page, 'x', sizeof page);
  int file = open(path, O_CREAT | O_RDWR | O_TRUNC, 0600);
  if (file < 0) return 1;
  // The file has its length beforehand, as a write-ahead log that is used again has.
  for (int i = 0; i < 1024; i++) if (write(file, page, sizeof page) < 0) return 1;
  fsync(file);
  double start = now(), end = start + atof(words[2]);
  long done = 0;
  while (now() < end) {
    if (pwrite(file, page, sizeof page, (done % 1024) * sizeof page) < 0 || fdatasync(file)) return 1;
    done++;
  }
  printf("%.0f\n", done / (now() - start));
  unlink(path);
  return 0;
}
