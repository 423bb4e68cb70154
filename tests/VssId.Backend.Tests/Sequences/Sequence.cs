using FsCheck;
using FsCheck.Fluent;

namespace VssId.Backend.Tests.Sequences;

/// <summary>Steps in order, and how they are drawn and made fewer.</summary>
public sealed record Sequence(IReadOnlyList<Step> Steps)
{
    private static readonly long[] Waits =
    [
        1, 1_000, 59_999, 60_000, 60_000, 60_000, 60_000, 60_000, 60_000, 120_000, 299_999, 300_000, 599_999, 600_000, 899_999, 900_000, 1_200_000, 3_600_000, 11 * 3_600_000, 43_200_000, 86_400_000,
    ];

    // A third of them begin with somebody who is signed in and asks for a fresh code, a third with ten failures: by chance alone few get that far.
    private static readonly Step[] SignedIn =
    [
        new(What.Start, 0, 0, 0, 0, IsElsewhere: false, IsTwice: false, 0),
        new(What.Right, 0, 0, 0, 0, IsElsewhere: false, IsTwice: false, 0),
        new(What.Wait, 0, 0, 0, 0, IsElsewhere: false, IsTwice: false, 60_000),
        new(What.StartMine, 0, 0, 0, 0, IsElsewhere: false, IsTwice: false, 0),
    ];

    private static readonly Step[] Failed =
    [
        new(What.Start, 0, 0, 0, 0, IsElsewhere: false, IsTwice: false, 0),
        new(What.WrongFive, 0, 0, 0, 0, IsElsewhere: false, IsTwice: false, 0),
        new(What.Wait, 0, 0, 0, 0, IsElsewhere: false, IsTwice: false, 60_000),
        new(What.Start, 0, 0, 0, 0, IsElsewhere: false, IsTwice: false, 0),
        new(What.WrongFive, 0, 0, 0, 0, IsElsewhere: false, IsTwice: false, 0),
    ];

    private static readonly Gen<What> Whats = Gen.Frequency(
        (5, Gen.Constant(What.Start)),
        (5, Gen.Constant(What.Right)),
        (2, Gen.Constant(What.Wrong)),
        (2, Gen.Constant(What.WrongFive)),
        (1, Gen.Constant(What.OtherCode)),
        (3, Gen.Constant(What.TakeOver)),
        (3, Gen.Constant(What.Call)),
        (1, Gen.Constant(What.SignOut)),
        (2, Gen.Constant(What.StartMine)),
        (2, Gen.Constant(What.Spend)),
        (5, Gen.Constant(What.Wait)));

    private static readonly Gen<Step> OneStep =
        from what in Whats
        from who in Gen.Elements(0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4)
        from place in Gen.Elements(0, 0, 1, 2, 3)
        from challenge in Gen.Elements(0, 0, 0, 0, 1, 2)
        from session in Gen.Elements(0, 0, 0, 0, 1)
        from isElsewhere in Gen.Elements(false, false, false, false, false, false, true)
        from isTwice in Gen.Elements(false, false, false, false, false, true)
        from wait in Gen.Elements(Waits)
        select new Step(what, who, place, challenge, session, isElsewhere, isTwice, wait);

    /// <summary>Four to seventeen steps; a sequence that fails is made shorter as long as it fails.</summary>
    public static Arbitrary<Sequence> Arbitrary() => Arb.From(
        Gen.Choose(4, 12).SelectMany(length => OneStep.ArrayOf(length))
            .SelectMany(steps => Gen.Elements<Step[]>([], SignedIn, Failed), (steps, first) => new Sequence([.. first, .. steps])),
        sequence => sequence.Shorter());

    public override string ToString() => string.Join("; ", Steps);

    private IEnumerable<Sequence> Shorter()
    {
        for (var length = Steps.Count / 2; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= Steps.Count; from += length)
            {
                yield return new Sequence([.. Steps.Take(from), .. Steps.Skip(from + length)]);
            }
        }
    }
}
