using System.Runtime.ExceptionServices;

namespace PerfRules.Scoring;

/// <summary>Scores many subjects on all processors. Every subject has its place, so the order in which threads come to them does not show.</summary>
internal sealed class BatchScorer(RuleScorer scorer, int count, Action<FactRow, int> fill, BatchOptions options)
{
    private const int SubjectsPerTurn = 1024;

    private readonly RowScore[] _scores = new RowScore[count];
    private readonly LeafResult[] _leaves = options.KeepLeaves ? new LeafResult[checked(count * scorer.Pack.Leaves.Length)] : [];
    private readonly Lock _gate = new();
    private int _done;
    private int _firstFault = int.MaxValue;
    private ExceptionDispatchInfo? _fault;

    internal BatchScores Score(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turns = (count + SubjectsPerTurn - 1) / SubjectsPerTurn;
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = options.MaxThreads == 0 ? -1 : options.MaxThreads };
        if (turns <= 1 || options.MaxThreads == 1)
        {
            var room = new Room(scorer);
            for (var turn = 0; turn < turns; turn++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _ = ScoreTurn(turn, room);
            }
        }
        else
        {
            _ = Parallel.For(0, turns, parallel, () => new Room(scorer), (turn, _, room) => ScoreTurn(turn, room), _ => { });
        }

        cancellationToken.ThrowIfCancellationRequested();
        _fault?.Throw();
        return new BatchScores(_scores, _leaves, scorer.Pack.Leaves.Length);
    }

    private Room ScoreTurn(int turn, Room room)
    {
        var start = turn * SubjectsPerTurn;
        var end = Math.Min(start + SubjectsPerTurn, count);
        for (var subject = start; subject < end && subject < Volatile.Read(ref _firstFault); subject++)
        {
            ScoreOne(subject, room);
        }

        if (options.Progress is { } progress)
        {
            Tell(progress, end - start);
        }

        return room;
    }

    // What the caller throws is thrown as it is, and stops the work like a fault before the first subject.
    private void Tell(Action<int> progress, int subjects)
    {
        lock (_gate)
        {
            if (_fault is not null)
            {
                return;
            }

            try
            {
                _done += subjects;
                progress(_done);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                _firstFault = -1;
                _fault = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }

    private void ScoreOne(int subject, Room room)
    {
        try
        {
            room.Facts.Clear();
            fill(room.Facts, subject);
            var leaves = options.KeepLeaves ? _leaves.AsSpan(subject * room.Leaves.Length, room.Leaves.Length) : room.Leaves;
            _scores[subject] = scorer.Rows.Score(room.Facts.Row, leaves);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The fault of the first subject that has one is thrown, whichever thread came first.
            lock (_gate)
            {
                if (subject < _firstFault)
                {
                    _firstFault = subject;
                    exception.Data["Subject"] = subject;
                    _fault = ExceptionDispatchInfo.Capture(exception);
                }
            }
        }
    }

    // What each thread has for itself.
    private sealed class Room(RuleScorer scorer)
    {
        internal FactRow Facts { get; } = scorer.CreateRow();

        internal LeafResult[] Leaves { get; } = new LeafResult[scorer.Pack.Leaves.Length];
    }
}
