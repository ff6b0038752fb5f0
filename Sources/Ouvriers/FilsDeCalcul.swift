/// Threads for calculations that take seconds: tasks that prefer them never keep a page waiting for
/// one of the threads that answer.
package final class FilsDeCalcul: TaskExecutor {
  private let ouvriers: Ouvriers

  package init(count: Int) { ouvriers = Ouvriers("calcul", count: count, waiting: .max) }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    ouvriers.lance { job.runSynchronously(on: executor) }
  }
}
