// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Jobs one after the other, in order of arrival, on threads that many queues share. A turn on the executor is one job,
 * so that a busy queue lets the others through.
 */
final class SerialQueue {
    /** Work that ends with telling somebody, so that the place in the queue is free before the news is out. */
    interface Job {
        /** Does the work and gives back what tells its result. */
        Runnable work();

        /** The executor takes no work any more: tells that, instead of {@link #work()}. */
        void drop(RejectedExecutionException why);
    }

    private final Executor executor;
    private final int limit;
    private final Queue<Job> jobs = new ArrayDeque<>();
    private boolean running;

    /** Up to {@code limit} jobs, the one at work counted. */
    SerialQueue(Executor executor, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a queue has room for at least 1 request, not " + limit);
        }
        this.executor = executor;
        this.limit = limit;
    }

    /** Takes the job, or refuses it when the queue is full. */
    boolean offer(Job job) {
        return add(job, limit);
    }

    /** Takes the job even when the queue is full: for the last job of somebody who leaves. */
    void force(Job job) {
        add(job, Integer.MAX_VALUE);
    }

    /**
     * Takes the queue's turn for the caller, who does one job himself and then leaves.
     *
     * @return false when a job is waiting or at work
     */
    boolean enter() {
        synchronized (jobs) {
            if (running) {
                return false;
            }
            running = true;
            return true;
        }
    }

    /** The caller who has entered is done: whatever came meanwhile has its turn. */
    void leave() {
        boolean more;
        synchronized (jobs) {
            more = !jobs.isEmpty();
            running = more;
        }
        if (more) {
            takeTurn();
        }
    }

    private boolean add(Job job, int most) {
        synchronized (jobs) {
            if (jobs.size() >= most) {
                return false;
            }
            jobs.add(job);
            if (running) {
                return true;
            }
            running = true;
        }
        takeTurn();
        return true;
    }

    private void takeTurn() {
        try {
            executor.execute(this::runOne);
        } catch (RejectedExecutionException e) {
            dropAll(e);
        }
    }

    private void runOne() {
        Job job;
        synchronized (jobs) {
            job = jobs.element();
        }
        Runnable tell = job.work();
        synchronized (jobs) {
            jobs.remove();
        }
        try {
            tell.run();
        } finally {
            leave();
        }
    }

    private void dropAll(RejectedExecutionException why) {
        List<Job> dropped;
        synchronized (jobs) {
            dropped = List.copyOf(jobs);
            jobs.clear();
            running = false;
        }
        dropped.forEach(job -> job.drop(why));
    }
}
