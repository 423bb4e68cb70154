using System.Collections.Frozen;
using System.Text;

namespace VssId.Bot.Language.Intents;

/// <summary>A linear model (multinomial logistic regression) over the traits of a message, with one small integer weight for each trait and intent.</summary>
internal sealed class IntentModel
{
    /// <summary>First bytes of a stored model; the last is the version of the shape.</summary>
    private static readonly byte[] Signature = "VIM1"u8.ToArray();

    private readonly string[] _intents;
    private readonly float[] _bias;
    private readonly float _scale;
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly int _mask;

    private IntentModel(string[] intents, float[] bias, float scale, ulong[] traits, sbyte[] weights)
    {
        (_intents, _bias, _scale, _weights) = (intents, bias, scale, weights);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(traits.Length * 2, 2));
        (_keys, _rows, _mask) = (new ulong[size], new int[size], size - 1);
        Vocabulary = traits.ToFrozenSet();
        for (var row = 0; row < traits.Length; row++)
        {
            var slot = (int)(traits[row] ^ (traits[row] >> 32)) & _mask;
            while (_rows[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            (_keys[slot], _rows[slot]) = (traits[row], row + 1);
        }
    }

    /// <summary>The intents, in the order of the scores.</summary>
    public IReadOnlyList<string> Intents => _intents;

    /// <summary>Reads a stored model.</summary>
    /// <exception cref="InvalidDataException">It is no model of this shape.</exception>
    public static IntentModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Signature.Length).AsSpan().SequenceEqual(Signature))
        {
            throw new InvalidDataException("The intent model has another shape.");
        }

        var intents = new string[reader.ReadInt32()];
        for (var index = 0; index < intents.Length; index++)
        {
            intents[index] = reader.ReadString();
        }

        var bias = new float[intents.Length];
        for (var index = 0; index < bias.Length; index++)
        {
            bias[index] = reader.ReadSingle();
        }

        var scale = reader.ReadSingle();
        var traits = new ulong[reader.ReadInt32()];
        for (var index = 0; index < traits.Length; index++)
        {
            traits[index] = reader.ReadUInt64();
        }

        var weights = new sbyte[traits.Length * intents.Length];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new IntentModel(intents, bias, scale, traits, weights);
    }

    /// <summary>Stores a model.</summary>
    /// <param name="stream">Takes it.</param>
    /// <param name="intents">Names of the intents.</param>
    /// <param name="bias">One for each intent.</param>
    /// <param name="traits">Hashes of the traits.</param>
    /// <param name="weights">For each trait one weight for each intent.</param>
    public static void Save(Stream stream, IReadOnlyList<string> intents, ReadOnlySpan<float> bias, ReadOnlySpan<ulong> traits, ReadOnlySpan<float> weights)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Signature);
        writer.Write(intents.Count);
        foreach (var intent in intents)
        {
            writer.Write(intent);
        }

        foreach (var each in bias)
        {
            writer.Write(each);
        }

        var largest = float.Epsilon;
        foreach (var weight in weights)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        var scale = largest / sbyte.MaxValue;
        writer.Write(scale);
        writer.Write(traits.Length);
        foreach (var trait in traits)
        {
            writer.Write(trait);
        }

        foreach (var weight in weights)
        {
            writer.Write((sbyte)MathF.Round(weight / scale));
        }
    }

    /// <summary>The traits that are known; those of words among them.</summary>
    public IReadOnlySet<ulong> Vocabulary { get; }

    /// <summary>How likely each intent is.</summary>
    /// <param name="traits">Traits of a message, each once.</param>
    /// <param name="probabilities">Takes one for each of <see cref="Intents"/>; they sum to 1.</param>
    public void Score(ReadOnlySpan<ulong> traits, Span<float> probabilities)
    {
        Span<int> sums = stackalloc int[_intents.Length];
        sums.Clear();
        foreach (var trait in traits)
        {
            var slot = (int)(trait ^ (trait >> 32)) & _mask;
            while (_rows[slot] != 0 && _keys[slot] != trait)
            {
                slot = (slot + 1) & _mask;
            }

            if (_rows[slot] == 0)
            {
                continue;
            }

            var weights = _weights.AsSpan((_rows[slot] - 1) * sums.Length, sums.Length);
            for (var intent = 0; intent < sums.Length; intent++)
            {
                sums[intent] += weights[intent];
            }
        }

        // A long message has more traits and so larger sums: they are damped as they were in training.
        var damping = Damping(traits.Length);
        for (var intent = 0; intent < sums.Length; intent++)
        {
            probabilities[intent] = (sums[intent] * _scale * damping) + _bias[intent];
        }

        SoftMax(probabilities);
    }

    /// <summary>Turns sums into probabilities.</summary>
    public static void SoftMax(Span<float> sums)
    {
        var largest = float.NegativeInfinity;
        foreach (var sum in sums)
        {
            largest = Math.Max(largest, sum);
        }

        var total = 0f;
        foreach (ref var sum in sums)
        {
            sum = Exp(sum - largest);
            total += sum;
        }

        foreach (ref var sum in sums)
        {
            sum /= total;
        }
    }

    // The mathematics library of a machine may round its last bit in its own way, and a bit is enough to learn another model: so plain
    // arithmetic. Two to the whole part of the exponent, times a polynomial (Taylor, error below 2e-7) for the rest.
    private static float Exp(float x)
    {
        if (x < -80)
        {
            return 0;
        }

        var whole = MathF.Floor((x * 1.44269504f) + 0.5f);
        var rest = x - (whole * 0.693147182f);
        var polynomial = 1f + (rest * (1f + (rest * (0.5f + (rest * (0.166666672f + (rest * (0.0416666679f + (rest * (0.00833333377f + (rest * 0.00138888892f)))))))))));
        return polynomial * BitConverter.Int32BitsToSingle(((int)whole + 127) << 23);
    }

    /// <summary>By how much the sum of the weights is multiplied.</summary>
    /// <param name="traits">Number of traits of the message.</param>
    public static float Damping(int traits) => 8f / MathF.Sqrt(Math.Max(traits, 1));
}
