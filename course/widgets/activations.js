// The arithmetic of course/activations.py, number by number: the same formulas, the same value at a kink.

export const sigmoid = (z) => {
  const e = Math.exp(-Math.abs(z));
  return (z >= 0 ? 1 : e) / (1 + e);
};
export const sigmoidPrime = (z) => {
  const e = Math.exp(-Math.abs(z));
  return e / (1 + e) ** 2;
};
export const tanh = (z) => Math.tanh(z);
export const tanhPrime = (z) => {
  const e = Math.exp(-2 * Math.abs(z));
  return (4 * e) / (1 + e) ** 2;
};
export const leakyRelu = (z, slope = 0.01) => (z > 0 ? z : slope * z);
export const leakyReluPrime = (z, slope = 0.01) => (z > 0 ? 1 : z <= 0 ? slope : NaN);
export const relu = (z) => Math.max(z, 0);
export const reluPrime = (z) => leakyReluPrime(z, 0);
